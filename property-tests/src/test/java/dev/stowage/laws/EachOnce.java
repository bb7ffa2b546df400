package dev.stowage.laws;

import dev.stowage.compose.Job;
import dev.stowage.compose.PreStartHook;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;

/**
 * A project whose jobs and hooks name each env file once, as services do whatever is merged. Section 5.2 says so of no job
 * and no hook: their merged items have {@code required} filled in and differ from those over them, so that each file is
 * named twice, and each hook that names one is there twice, as in the reference.
 */
final class EachOnce {
    private EachOnce() {}

    static Project envFiles(Project project) {
        return Project.builder()
                .from(project)
                .jobs(project.jobs().mapValues(EachOnce::envFiles))
                .services(project.services().mapValues(EachOnce::envFiles))
                .build();
    }

    private static Job envFiles(Job job) {
        return Job.builder().from(job).envFile(job.envFile().distinct()).build();
    }

    private static Service envFiles(Service service) {
        return Service.builder()
                .from(service)
                .preStart(service.preStart().map(EachOnce::envFiles).distinct())
                .build();
    }

    private static PreStartHook envFiles(PreStartHook hook) {
        return PreStartHook.builder()
                .from(hook)
                .envFile(hook.envFile().distinct())
                .build();
    }
}
