package dev.stowage.validate;

import dev.stowage.Stowage;
import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Project;
import dev.stowage.compose.ResourceLimits;
import dev.stowage.compose.Resources;
import dev.stowage.compose.Service;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.Bytes;
import dev.stowage.value.Dialect;
import dev.stowage.value.Port;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;

/** Projects for the tests of this stage; everything in them stands at the beginning of one file. */
final class Given {
    private Given() {}

    static Service.Builder service(String name) {
        return Service.builder().name(new ServiceName(name)).image("nginx:1.29");
    }

    static PortMapping port(int published, int target) {
        return PortMapping.builder()
                .published(Integer.toString(published))
                .target(new Port(target))
                .build();
    }

    static Resources limits(float cpus, long mebibytes) {
        return Resources.builder()
                .limits(ResourceLimits.builder()
                        .cpus(cpus)
                        .memory(Bytes.ofMebibytes(mebibytes))
                        .build())
                .build();
    }

    static Project.Builder project(Service... services) {
        Project.Builder project = Project.builder().name(new ProjectName("shop"));
        for (Service service : services) {
            project.putService(service.name(), service);
        }
        return project;
    }

    static LoadedProject loaded(Project project, AttributePath... written) {
        return LoadedProject.builder()
                .project(project)
                .sources(new Beginning(Vector.of(written)))
                .build();
    }

    static ValidProject valid(Project project) {
        return Stowage.validate(loaded(project), Dialect.MODERN)
                .getOrElseThrow(problems -> new AssertionError(problems.toString()));
    }

    /** The ids of all problems, warnings of a valid project too. */
    static Vector<ProblemId> problems(LoadedProject loaded) {
        return Stowage.validate(loaded, Dialect.MODERN)
                .fold(problems -> problems.all(), ValidProject::warnings)
                .map(Problem::id);
    }

    static Vector<ProblemId> problems(Project project) {
        return problems(loaded(project));
    }

    private record Beginning(Vector<AttributePath> paths) implements SourceMap {
        @Override
        public Span at(AttributePath path) {
            return Span.startOf(SourceFile.of("compose.yaml", ""));
        }

        @Override
        public Span keyAt(AttributePath path) {
            return at(path);
        }

        @Override
        public boolean has(AttributePath path) {
            return paths.contains(path);
        }
    }
}
