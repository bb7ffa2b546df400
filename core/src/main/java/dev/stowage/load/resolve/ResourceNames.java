package dev.stowage.load.resolve;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Unwritten;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import dev.stowage.value.ProjectName;

/** The names that resources have outside of the project: their key, after that of the project if the project owns them. */
record ResourceNames(ProjectName project) {
    private static final String NAME = "name";

    Node.Fields added(Node.Fields document) {
        Span span = document.get(NAME).map(Node::span).getOrElse(document.span());
        Span key = document.entry(NAME).map(Node.Entry::keySpan).getOrElse(span);
        return document.mapValues(section ->
                        ComposePath.RESOURCES.contains(section.key()) ? named(section.value()) : section.value())
                .with(new Node.Entry(NAME, key, new Node.Text(project.value(), span)));
    }

    private Node named(Node resources) {
        return resources instanceof Node.Fields map ? map.mapValues(this::named) : resources;
    }

    private Node named(Node.Entry resource) {
        Node value = resource.value() instanceof Node.Null ? Unwritten.mapping(resource.keySpan()) : resource.value();
        return value instanceof Node.Fields map
                ? Unwritten.withDefault(map, NAME, new Node.Text(name(resource.key(), map), resource.keySpan()))
                : value;
    }

    private String name(String key, Node.Fields resource) {
        return resource.get("external").exists(ResourceNames::isTrue) ? key : project.value() + "_" + key;
    }

    private static boolean isTrue(Node node) {
        return node instanceof Node.Bool bool && bool.value();
    }
}
