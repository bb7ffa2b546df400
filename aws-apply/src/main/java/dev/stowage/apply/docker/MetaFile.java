package dev.stowage.apply.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Option;

/** The file {@code meta.json} of a context as a tree: what we do not know in it stays as it is. */
record MetaFile(ObjectNode root) {
    private static final String PROFILE = "Profile";
    private static final String REGION = "Region";
    private static final String FROM_ENVIRONMENT = "CredentialsFromEnv";

    static MetaFile empty() {
        return new MetaFile(JsonFile.object());
    }

    DockerContext context() {
        JsonNode metadata = root.path("Metadata");
        String type = text(metadata, "Type").getOrElse(DockerContext.MOBY);
        return new DockerContext(
                root.path("Name").asText(),
                type,
                metadata.path("Description").asText(),
                Option.when(type.equals(DockerContext.ECS), () -> ecs(endpoint(DockerContext.ECS))));
    }

    private static EcsContext ecs(JsonNode endpoint) {
        return new EcsContext(text(endpoint, PROFILE), text(endpoint, REGION));
    }

    static Option<String> text(JsonNode json, String key) {
        return Option.some(json.path(key).asText()).filter(value -> !value.isEmpty());
    }

    private JsonNode endpoint(String name) {
        return root.path("Endpoints").path(name);
    }

    /** Where the context reaches a Docker engine on this machine; none for one that is elsewhere or the usual. */
    Option<String> localEngine() {
        return text(endpoint("docker"), "Host")
                .filter(host -> host.startsWith("unix://") || host.startsWith("npipe://"));
    }

    /** The same file with this name and these values. An engine is only set where the file names none. */
    MetaFile with(String name, Option<String> description, EcsContext ecs, Option<String> engine) {
        ObjectNode changed = root.deepCopy();
        changed.put("Name", name);
        ObjectNode metadata = inside(changed, "Metadata");
        description.forEach(text -> metadata.put("Description", text));
        metadata.put("Type", DockerContext.ECS);
        ObjectNode endpoints = inside(changed, "Endpoints");
        putEngine(endpoints, engine);
        put(inside(endpoints, DockerContext.ECS), ecs);
        return new MetaFile(changed);
    }

    /** Without an endpoint of its own kind the Docker client shows an error in the row of a context. */
    private static void putEngine(ObjectNode endpoints, Option<String> engine) {
        if (!endpoints.has("docker")) {
            ObjectNode docker = inside(endpoints, "docker");
            engine.forEach(host -> docker.put("Host", host));
            docker.put("SkipTLSVerify", false);
        }
    }

    private static void put(ObjectNode endpoint, EcsContext ecs) {
        endpoint.remove(
                io.vavr.collection.Vector.of(PROFILE, REGION, FROM_ENVIRONMENT).asJava());
        ecs.profile().forEach(profile -> endpoint.put(PROFILE, profile));
        ecs.region().forEach(region -> endpoint.put(REGION, region));
        if (ecs.profile().isEmpty()) {
            endpoint.put(FROM_ENVIRONMENT, true);
        }
    }

    private static ObjectNode inside(ObjectNode parent, String key) {
        return parent.path(key) instanceof ObjectNode there ? there : parent.putObject(key);
    }
}
