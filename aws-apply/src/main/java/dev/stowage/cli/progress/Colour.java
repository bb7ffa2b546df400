package dev.stowage.cli.progress;

/** A colour of terminals, by the code that selects it (<em>ECMA-48</em>, "SGR"). */
public enum Colour {
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("34"),
    MAGENTA("35"),
    CYAN("36"),
    BOLD_GREEN("32;1"),
    BOLD_YELLOW("33;1"),
    BOLD_BLUE("34;1"),
    BOLD_MAGENTA("35;1"),
    BOLD_CYAN("36;1");

    private static final String RESET = "\u001b[0m";

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    /** The text in this colour, and what follows it in none. */
    public String paint(String text) {
        return "\u001b[" + code + "m" + text + RESET;
    }
}
