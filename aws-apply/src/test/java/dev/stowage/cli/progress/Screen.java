package dev.stowage.cli.progress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal of any width shows, of the escape sequences that are used: up, erase below, colours. */
final class Screen {
    private static final Pattern PIECE =
            Pattern.compile("\u001b\\[(\\d*)A|\u001b\\[J|\u001b\\[\\d*m|[\r\n]|[^\u001b\r\n]+");

    private Screen() {}

    static List<String> after(byte[] output) {
        List<String> lines = new ArrayList<>(List.of(""));
        int cursor = 0;
        Matcher pieces = PIECE.matcher(new String(output, StandardCharsets.UTF_8));
        while (pieces.find()) {
            String piece = pieces.group();
            if (piece.equals("\n")) {
                cursor++;
                if (cursor == lines.size()) {
                    lines.add("");
                }
            } else if (piece.endsWith("A") && piece.startsWith("\u001b")) {
                cursor -= Integer.parseInt(pieces.group(1));
            } else if (piece.equals("\u001b[J")) {
                lines.subList(cursor, lines.size()).clear();
                lines.add("");
            } else if (!piece.equals("\r") && !piece.startsWith("\u001b")) {
                lines.set(cursor, lines.get(cursor) + piece);
            }
        }
        return lines.subList(0, lines.size() - 1);
    }
}
