package dev.stowage.load.contents;

/**
 * A small file of UTF-8 on the host.
 *
 * @param bytes how many it has
 */
public record HostText(String name, Privacy privacy, int bytes) {
    /** Who may read what is in it. */
    public enum Privacy {
        OPEN,
        /** By its name it holds a key, or passwords. */
        NAMED,
        /** It has a private key in it, which programs want no other user to read. */
        KEY
    }

    static HostText of(String name, ConfigBytes content) {
        boolean isKey = content.text().exists(PrivateText::holdsKey);
        return new HostText(
                name, isKey ? Privacy.KEY : PrivateText.isNamed(name) ? Privacy.NAMED : Privacy.OPEN, content.size());
    }

    public boolean isPrivate() {
        return privacy != Privacy.OPEN;
    }
}
