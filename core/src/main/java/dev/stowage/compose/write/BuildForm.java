package dev.stowage.compose.write;

import dev.stowage.compose.Build;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;

/** How images are built. */
final class BuildForm {
    private static final String AGENT = "default";

    private final Form form;
    private final MountForm mounts;
    private final DeviceForm devices;

    BuildForm(Form form) {
        this.form = form;
        this.mounts = new MountForm(form);
        this.devices = new DeviceForm(form);
    }

    Tree build(Build build) {
        Body body = new Body(form);
        image(body, build);
        builder(body, build);
        return body.tree();
    }

    private void image(Body body, Build build) {
        build.context()
                .map(context -> body.outer("context", context))
                .getOrElse(body)
                .text("dockerfile", build.dockerfile())
                .text("dockerfile_inline", build.dockerfileInline())
                .variables("args", build.args())
                .labels("labels", build.labels())
                .text("target", build.target())
                .texts("tags", build.tags())
                .texts("platforms", build.platforms())
                .options("additional_contexts", build.additionalContexts())
                .text("provenance", build.provenance())
                .text("sbom", build.sbom())
                .extensions(build);
    }

    private void builder(Body body, Build build) {
        ssh(body, build.ssh())
                .texts("entitlements", build.entitlements())
                .texts("cache_from", build.cacheFrom())
                .texts("cache_to", build.cacheTo())
                .is("no_cache", build.noCache())
                .texts("no_cache_filter", build.noCacheFilter())
                .is("pull", build.pull())
                .hosts("extra_hosts", build.extraHosts())
                .text("isolation", build.isolation())
                .text("network", build.network())
                .items("secrets", build.secrets(), mounts::secret)
                .bytes("shm_size", build.shmSize())
                .named("ulimits", build.ulimits(), devices::ulimit)
                .is("privileged", build.privileged());
    }

    /** A list, in which the agent alone may be without a path; else, in the complete form, a mapping. */
    private Body ssh(Body body, LinkedHashMap<String, Option<String>> keys) {
        return form.isComplete() && keys.exists(key -> key._2.isEmpty() && !key._1.equals(AGENT))
                ? body.variables("ssh", keys)
                : body.texts("ssh", keys.toVector().map(Body::assignment).sorted());
    }
}
