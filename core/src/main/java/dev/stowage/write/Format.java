package dev.stowage.write;

/** The ways to write a document as text. Every text ends with a line break, but for the compact one. */
public enum Format {
    /** Indented by two spaces. */
    JSON {
        @Override
        public String render(Writable document) {
            return JsonSink.indented(document);
        }
    },
    /** Without any white space: what is sent, and what limits of size are measured on. */
    COMPACT_JSON {
        @Override
        public String render(Writable document) {
            return JsonSink.compact(document);
        }
    },
    /** Block style; means the same to readers of YAML 1.1 and of YAML 1.2. */
    YAML {
        @Override
        public String render(Writable document) {
            return YamlSink.render(document);
        }
    };

    /** The text of the document. */
    public abstract String render(Writable document);
}
