package dev.stowage.validate.settings;

/** The transports of ports. */
public enum Transport {
    TCP("tcp"),
    UDP("udp");

    private final String word;

    Transport(String word) {
        this.word = word;
    }

    /** The name as Compose and ECS write it. */
    public String word() {
        return word;
    }
}
