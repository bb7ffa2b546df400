package dev.stowage.value;

/**
 * The part of a logical id that stands for a name of the Compose file: its letters and digits (ASCII), the first in upper
 * case. {@code front-tier} gives {@code Fronttier}.
 */
public record ResourceName(String value) {
    public static ResourceName of(Object name) {
        StringBuilder kept = new StringBuilder();
        name.toString().chars().filter(ResourceName::isAlphanumeric).forEach(kept::appendCodePoint);
        if (kept.length() > 0) {
            kept.setCharAt(0, Character.toUpperCase(kept.charAt(0)));
        }
        return new ResourceName(kept.toString());
    }

    private static boolean isAlphanumeric(int point) {
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
    }

    /** The logical id that ends in {@code kind}. */
    public LogicalId id(String kind) {
        return new LogicalId(value + kind);
    }

    @Override
    public String toString() {
        return value;
    }
}
