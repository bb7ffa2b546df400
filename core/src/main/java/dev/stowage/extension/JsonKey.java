package dev.stowage.extension;

/** A key of a secret that is JSON, and the name of the variable, or of the file, that gets its value. */
public record JsonKey(String name, String key) {
    /** A key that is called as it is. */
    static JsonKey of(String key) {
        return new JsonKey(key, key);
    }
}
