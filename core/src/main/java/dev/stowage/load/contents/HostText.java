package dev.stowage.load.contents;

/**
 * A small file of UTF-8 on the host.
 *
 * @param bytes how many it has
 */
public record HostText(String name, Sort sort, int bytes) {
    /** What it is, as far as that decides who may read and run it. */
    public enum Sort {
        OPEN,
        /** A script, which names at its beginning what runs it. */
        PROGRAM,
        /** By its name it holds a key, or passwords. */
        NAMED,
        /** It has a private key in it, which programs want no other user to read. */
        KEY
    }

    static HostText of(String name, ConfigBytes content) {
        boolean isKey = content.text().exists(PrivateText::holdsKey);
        boolean isProgram = content.text().exists(text -> text.startsWith("#!"));
        return new HostText(
                name,
                isKey ? Sort.KEY : PrivateText.isNamed(name) ? Sort.NAMED : isProgram ? Sort.PROGRAM : Sort.OPEN,
                content.size());
    }

    public boolean isPrivate() {
        return sort == Sort.NAMED || sort == Sort.KEY;
    }
}
