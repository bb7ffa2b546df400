package dev.stowage.load.decode;

import dev.stowage.compose.Build;

/** How images are built (Compose Build Specification). */
final class Builds {
    private Builds() {}

    static Build build(Attributes in) {
        Build.Builder build = Build.builder();
        image(build, in);
        builder(build, in);
        return build.build();
    }

    private static void image(Build.Builder build, Attributes in) {
        build.context(in.anyText("context"))
                .dockerfile(in.text("dockerfile"))
                .dockerfileInline(in.text("dockerfile_inline"))
                .args(in.variables("args"))
                .labels(in.labels("labels"))
                .target(in.text("target"))
                .tags(in.texts("tags"))
                .platforms(in.texts("platforms"))
                .additionalContexts(in.labels("additional_contexts"))
                .provenance(in.text("provenance"))
                .sbom(in.text("sbom"))
                .extensions(in.extensions());
    }

    private static void builder(Build.Builder build, Attributes in) {
        build.ssh(in.variables("ssh").mapValues(path -> path.filter(text -> !text.isEmpty())))
                .entitlements(in.texts("entitlements"))
                .cacheFrom(in.texts("cache_from"))
                .cacheTo(in.texts("cache_to"))
                .noCache(in.is("no_cache"))
                .noCacheFilter(in.texts("no_cache_filter"))
                .pull(in.is("pull"))
                .extraHosts(in.hosts("extra_hosts"))
                .isolation(in.text("isolation"))
                .network(in.text("network"))
                .secrets(in.needyObjects("secrets", Mounts::secret))
                .shmSize(in.bytes("shm_size"))
                .ulimits(in.ulimits("ulimits"))
                .privileged(in.is("privileged"));
    }
}
