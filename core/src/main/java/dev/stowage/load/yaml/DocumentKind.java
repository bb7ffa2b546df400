package dev.stowage.load.yaml;

/** What a document is to be, in words: its name with an article, and how a right one begins. */
public record DocumentKind(String name, String beginning) {
    public static final DocumentKind COMPOSE = new DocumentKind("a Compose file", "services:");
}
