package dev.stowage.cli;

/** The measure of start-up: what a JVM takes to print one line. */
final class Hello {
    private Hello() {}

    public static void main(String[] words) {
        System.out.println("hello");
    }
}
