package dev.stowage.value;

/**
 * The part of a logical id that stands for a name of the Compose file: its letters and digits (ASCII), the first in upper
 * case. {@code front-tier} gives {@code Fronttier}.
 */
public record ResourceName(String value) {
    public static ResourceName of(Name<?> name) {
        return of(name.value());
    }

    public static ResourceName of(String whole) {
        StringBuilder kept = new StringBuilder(whole.length());
        for (int at = 0; at < whole.length(); at++) {
            if (isAlphanumeric(whole.charAt(at))) {
                kept.append(whole.charAt(at));
            }
        }
        if (kept.length() > 0) {
            kept.setCharAt(0, Character.toUpperCase(kept.charAt(0)));
        }
        return new ResourceName(kept.toString());
    }

    private static boolean isAlphanumeric(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
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
