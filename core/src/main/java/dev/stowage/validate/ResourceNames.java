package dev.stowage.validate;

/** The form that names take in logical ids. */
final class ResourceNames {
    private ResourceNames() {}

    /** Letters and digits only, the first letter upper-case: {@code front-tier} becomes {@code Fronttier}. */
    static String of(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        name.chars().filter(ResourceNames::isKept).forEach(each -> kept.append((char) each));
        if (kept.length() > 0 && 'a' <= kept.charAt(0) && kept.charAt(0) <= 'z') {
            kept.setCharAt(0, (char) (kept.charAt(0) - 'a' + 'A'));
        }
        return kept.toString();
    }

    private static boolean isKept(int each) {
        return ('0' <= each && each <= '9') || ('A' <= each && each <= 'Z') || ('a' <= each && each <= 'z');
    }
}
