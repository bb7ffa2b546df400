package dev.stowage.apply.running;

/**
 * Where the driver awslogs puts what a container prints (Amazon ECS Developer Guide, "Send Amazon ECS logs to CloudWatch").
 *
 * @param group the log group
 * @param prefix of the streams: the name of each is the prefix, the container and the task, with slashes between
 */
public record LogPlace(String group, String prefix) {
    /** With what the streams of a container begin. */
    public String streams(String container) {
        return prefix + "/" + container + "/";
    }
}
