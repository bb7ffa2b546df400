package dev.stowage.cli.line;

import dev.stowage.cli.progress.TerminalSize;
import dev.stowage.value.Environment;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the command gets from the process it runs in: its only door to the outside.
 *
 * @param account the home directory that the system keeps for the user
 * @param controlling opens the terminal that the process was started from, if there is one
 */
public record ProcessContext(
        Map<String, String> environment,
        Path directory,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Vector<Channel> terminals,
        Supplier<Option<PrintStream>> controlling,
        Path account,
        Program program) {
    /** Those of the command {@code stowage}, which no terminal controls but those that the streams lead to. */
    public ProcessContext(
            Map<String, String> environment,
            Path directory,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Vector<Channel> terminals) {
        this(environment, directory, in, out, err, terminals, Option::none, directory, Program.STOWAGE);
    }

    /** The same for another program, and with these variables. */
    public ProcessContext as(Program other, Map<String, String> variables) {
        return new ProcessContext(variables, directory, in, out, err, terminals, controlling, account, other);
    }

    /** Those of this process. Text is UTF-8 whatever the locale, so that equal input gives equal bytes. */
    public static ProcessContext ofProcess(OutputStream out) {
        return new ProcessContext(
                environment(HashMap.ofAll(System.getenv())),
                Path.of("").toAbsolutePath(),
                System.in,
                text(out),
                text(new FileOutputStream(FileDescriptor.err)),
                attachedTerminals(),
                Terminal::opened,
                Path.of(System.getProperty("user.home", "")).toAbsolutePath(),
                Program.STOWAGE);
    }

    /** As the user has them: the launcher of Unix may start the JVM with another LC_ALL, and says which it was. */
    private static Map<String, String> environment(Map<String, String> variables) {
        return Option.of(System.getProperty("stowage.lc_all"))
                .map(before -> before.isEmpty() ? variables.remove("LC_ALL") : variables.put("LC_ALL", before))
                .getOrElse(variables);
    }

    /** The variable, when it is set to anything but the empty string. */
    public Option<String> variable(String name) {
        return environment.get(name).filter(value -> !value.isEmpty());
    }

    /** The user's home directory: that of the account where no variable says another. */
    public Path home() {
        return variables().home().map(Path::of).getOrElse(account);
    }

    /** All variables, with the names of Windows where this is Windows. */
    public Environment variables() {
        return Environment.ofProcess(environment.toJavaMap());
    }

    public boolean isTerminal(Channel channel) {
        return terminals.contains(channel);
    }

    /** Where the person at the keyboard reads, also where standard error leads elsewhere; none where nobody does. */
    public Option<PrintStream> screen() {
        return isTerminal(Channel.ERR) ? Option.some(err) : controlling.get();
    }

    /** Says a sentence on standard error, after the name of the program as it was called. */
    public void say(String sentence) {
        err.println(program.word() + ": " + sentence);
    }

    static PrintStream text(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** The launcher of Unix can tell which streams are terminals, and does; elsewhere the JVM knows of all or none. */
    @SuppressWarnings("SystemConsoleNull") // The launcher asks newer JVMs to answer as older ones do.
    private static Vector<Channel> attachedTerminals() {
        return Option.of(System.getProperty("stowage.terminals"))
                .map(ProcessContext::channels)
                .getOrElse(() -> System.console() == null ? Vector.empty() : Vector.of(Channel.values()));
    }

    private static Vector<Channel> channels(String letters) {
        return Vector.of(Channel.values())
                .filter(channel -> letters.indexOf(channel.name().charAt(0)) >= 0);
    }

    /** As large as the terminal is now. */
    public TerminalSize terminalSize() {
        return Terminal.size().getOrElse(TerminalSize.USUAL);
    }
}
