package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetKind;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackState;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names made from content alone: the same wish for the same stack has the same name in every run, so that a step that
 * was cut off and is done again finds what the first run left.
 */
final class Names {
    private static final int LENGTH = 32;

    private Names() {}

    /** The content of secrets is left out: a name must not tell whether a guess at it is right. */
    static ChangeSetName changeSet(
            Desired desired, LinkedHashMap<LogicalId, ParameterValue> parameters, Option<StackState> deployed) {
        String values = parameters
                .map(entry -> entry._1 + "=" + entry._2.fold(text -> text, secret -> "secret", () -> "deployed"))
                .mkString("\n");
        ChangeSetKind kind = deployed.isEmpty() ? ChangeSetKind.CREATE : ChangeSetKind.UPDATE;
        return new ChangeSetName(ChangeSetName.PREFIX
                + digest(kind.name(), desired.stack().value(), desired.project().value(), desired.body(), values));
    }

    /** The token of the execution of a change set. */
    static ClientToken execution(ChangeSetName changeSet) {
        return new ClientToken("execute-" + changeSet.value());
    }

    /** The token of the removal of this very stack, not of a later one with its name. */
    static ClientToken removal(StackState stack) {
        return new ClientToken("delete-" + digest(stack.id().value()));
    }

    private static String digest(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new AssertionError("every Java platform has SHA-256", absent);
        }
    }
}
