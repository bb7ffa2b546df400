package dev.stowage.extension;

/** Who can reach a load balancer. */
public enum Scheme {
    INTERNET_FACING("internet-facing"),
    INTERNAL("internal");

    private final String word;

    Scheme(String word) {
        this.word = word;
    }

    /** The name as the extension writes it. */
    public String word() {
        return word;
    }
}
