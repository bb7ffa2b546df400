package dev.stowage.apply.operate;

import dev.stowage.apply.running.Session;

/**
 * Everything that the plug-in of AWS Systems Manager needs to speak to a command in a container.
 *
 * @param target as in {@code ecs:cluster_task_container}
 */
public record ExecSession(Session session, String target, String region) {}
