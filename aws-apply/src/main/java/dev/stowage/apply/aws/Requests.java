package dev.stowage.apply.aws;

import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.OnFailure;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.value.LogicalId;
import dev.stowage.value.SecretText;
import io.vavr.collection.LinkedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.OnStackFailure;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** From our values to the requests of the SDK. */
final class Requests {
    private static final String[] CAPABILITIES = {"CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"};

    private Requests() {}

    static void changeSet(ChangeSetRequest wanted, CreateChangeSetRequest.Builder request) {
        request.stackName(wanted.stack().value())
                .changeSetName(wanted.name().value())
                .changeSetType(ChangeSetType.fromValue(wanted.kind().name()))
                .onStackFailure(
                        wanted.onFailure() == OnFailure.STOP ? OnStackFailure.DO_NOTHING : OnStackFailure.ROLLBACK)
                .parameters(parameters(wanted.parameters()))
                .tags(tags(wanted.tags()))
                .capabilitiesWithStrings(CAPABILITIES);
        wanted.templateUrl().forEach(request::templateURL);
        if (wanted.templateUrl().isEmpty()) {
            request.templateBody(wanted.template());
        }
    }

    static List<Parameter> parameters(LinkedHashMap<LogicalId, ParameterValue> values) {
        return values.map(entry -> parameter(entry._1, entry._2)).asJava();
    }

    private static Parameter parameter(LogicalId id, ParameterValue value) {
        Parameter.Builder parameter = Parameter.builder().parameterKey(id.value());
        return value.fold(
                        parameter::parameterValue,
                        secret -> parameter.parameterValue(opened(secret)),
                        () -> parameter.usePreviousValue(true))
                .build();
    }

    static String opened(SecretText secret) {
        return new String(secret.open(), StandardCharsets.UTF_8);
    }

    static List<Tag> tags(LinkedHashMap<String, String> tags) {
        return tags.map(tag -> Tag.builder().key(tag._1).value(tag._2).build()).asJava();
    }
}
