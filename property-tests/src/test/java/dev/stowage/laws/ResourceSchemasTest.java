package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.cfn.CreateOnlyProperties;
import dev.stowage.cfn.ResourceType;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ResourceSchemasTest {
    @Test
    void findsPropertiesThatAwsDoesNotHave() throws JsonProcessingException {
        assertThat(faults("AWS::ECS::Cluster", "{'ClusterNam': 'shop'}")).isNotEmpty();
        assertThat(faults("AWS::ECS::Service", "{'DeploymentConfiguration': {'MaxPercent': 200}}"))
                .isNotEmpty();
    }

    @Test
    void findsValuesOfAnotherType() throws JsonProcessingException {
        assertThat(faults("AWS::ECS::Service", "{'DesiredCount': '2'}")).isNotEmpty();
        assertThat(faults("AWS::ECS::Service", "{'DesiredCount': 2}")).isEmpty();
    }

    @Test
    void findsValuesThatAreNotAllowed() throws JsonProcessingException {
        assertThat(faults("AWS::ECS::Service", "{'LaunchType': 'MOON'}")).isNotEmpty();
    }

    @Test
    void findsWhatIsMissing() throws JsonProcessingException {
        assertThat(faults("AWS::EFS::MountTarget", "{'SubnetId': 'subnet-1'}")).isNotEmpty();
    }

    @Test
    void takesAnIntrinsicFunctionForAnyValue() throws JsonProcessingException {
        assertThat(faults(
                        "AWS::EFS::MountTarget",
                        "{'SubnetId': {'Ref': 'Subnet1'}, 'FileSystemId': {'Ref': 'Data'}, 'SecurityGroups': [{'Fn::GetAtt':"
                                + " ['Group', 'GroupId']}]}"))
                .isEmpty();
    }

    @Test
    void findsTypesThatItDoesNotKnow() throws JsonProcessingException {
        assertThat(faults("AWS::Moon::Rocket", "{}")).isNotEmpty();
    }

    @Test
    void takesTheSchemaOfAnotherType_asAwsPublishesIt() throws JsonProcessingException {
        ResourceSchemas schemas = ResourceSchemas.published().and("AWS::Moon::Rocket", """
                {"typeName": "AWS::Moon::Rocket", "additionalProperties": false, "required": ["Name"],
                 "definitions": {"Crew": {"type": "object", "properties": {"Size": {"type": "integer"}}}},
                 "properties": {"Name": {"type": "string"}, "Arn": {"type": "string"}, "Crew": {"$ref": "#/definitions/Crew"}},
                 "readOnlyProperties": ["/properties/Arn"], "createOnlyProperties": ["/properties/Name"]}
                """);
        assertThat(faults(schemas, "AWS::Moon::Rocket", "{'Name': {'Ref': 'N'}, 'Crew': {'Size': 3}}"))
                .isEmpty();
        assertThat(faults(schemas, "AWS::Moon::Rocket", "{'Crew': {'Size': 3}}"))
                .isNotEmpty();
        assertThat(faults(schemas, "AWS::Moon::Rocket", "{'Name': 'a', 'Crew': {'Size': 'three'}}"))
                .isNotEmpty();
        assertThat(faults(schemas, "AWS::Moon::Rocket", "{'Name': 'a', 'Arn': 'b'}"))
                .isNotEmpty();
        assertThat(faults(schemas, "AWS::ECS::Cluster", "{'ClusterNam': 'shop'}"))
                .isNotEmpty();
        assertThat(schemas.createOnly("AWS::Moon::Rocket")).contains(Vector.of("Name"));
    }

    @Test
    void knowsWhatAwsCannotChange() {
        assertThat(ResourceSchemas.published().createOnly("AWS::Logs::LogGroup"))
                .isEqualTo(Option.some(Vector.of("LogGroupName")));
    }

    @Test
    void knowsThatOfEveryType_asTheConverterDoes() {
        ResourceSchemas schemas = ResourceSchemas.published();
        assertThat(schemas.types()).isNotEmpty().allSatisfy(type -> {
            Vector<String> published = schemas.createOnly(type).getOrElse(Vector.empty());
            assertThat(CreateOnlyProperties.of(new ResourceType(type)))
                    .contains(published.reject(path -> published.exists(other -> path.startsWith(other + "/"))));
        });
    }

    private static Vector<String> faults(String type, String properties) throws JsonProcessingException {
        return faults(ResourceSchemas.published(), type, properties);
    }

    private static Vector<String> faults(ResourceSchemas schemas, String type, String properties)
            throws JsonProcessingException {
        return schemas.faults(new ObjectMapper()
                .readTree("{'Resources': {'A': {'Type': '%s', 'Properties': %s}}}"
                        .formatted(type, properties)
                        .replace('\'', '"')));
    }
}
