package dev.stowage.ecs;

/** On whose machines ECS runs tasks (Amazon ECS Developer Guide, "Amazon ECS launch types"). */
public enum LaunchType {
    /** On those of AWS, of which nothing is seen. */
    FARGATE,
    /** On instances of the cluster. */
    EC2
}
