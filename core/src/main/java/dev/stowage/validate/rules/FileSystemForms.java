package dev.stowage.validate.rules;

/** The forms of options that are no words (<em>AWS::EFS::FileSystem</em>, <em>AWS::EFS::AccessPoint</em>). */
final class FileSystemForms {
    private static final int PATH_LENGTH = 100;
    private static final int PATH_DEPTH = 4;
    private static final String NOT_IN_PATHS = "$#<>;`|&?{}^*\n";

    private FileSystemForms() {}

    /** Mebibytes per second. */
    static boolean isThroughput(String text) {
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") && Double.parseDouble(text) >= 1;
    }

    static boolean isKey(String text) {
        return text.matches(
                "arn:aws[-a-z]*:kms:.+|alias/.+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}");
    }

    static boolean isPermissions(String text) {
        return text.matches("[0-7]{3,4}");
    }

    /** The root, or a path of at most four directories, none of which is hidden. */
    static boolean isDirectory(String text) {
        return text.equals("/") || (text.length() <= PATH_LENGTH && text.startsWith("/") && areDirectories(text));
    }

    private static boolean areDirectories(String path) {
        return path.chars().allMatch(each -> NOT_IN_PATHS.indexOf(each) < 0)
                && path.chars().filter(each -> each == '/').count() <= PATH_DEPTH
                && !path.contains("//")
                && !path.contains("/.")
                && !path.endsWith("/");
    }
}
