package dev.stowage.cfn;

import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The properties that a resource has for life: to change one, CloudFormation makes a new resource and removes the old one
 * (<em>CloudFormation User Guide</em>, "Update behaviors of stack resources"; the names are those of
 * {@code createOnlyProperties} in the schemas that AWS publishes).
 */
public final class CreateOnlyProperties {
    /** A type begins in the first column; a path leads through a property to one inside it. */
    private static final String TABLE = """
            AWS::ApplicationAutoScaling::ScalableTarget ResourceId ScalableDimension ServiceNamespace
            AWS::ApplicationAutoScaling::ScalingPolicy PolicyName ResourceId ScalableDimension ScalingTargetId
              ServiceNamespace
            AWS::AutoScaling::AutoScalingGroup AutoScalingGroupName InstanceId
            AWS::AutoScaling::LaunchConfiguration AssociatePublicIpAddress BlockDeviceMappings ClassicLinkVPCId
              ClassicLinkVPCSecurityGroups EbsOptimized IamInstanceProfile ImageId InstanceId InstanceMonitoring
              InstanceType KernelId KeyName LaunchConfigurationName MetadataOptions PlacementTenancy RamDiskId
              SecurityGroups SpotPrice UserData
            AWS::EC2::DHCPOptions DomainName DomainNameServers Ipv6AddressPreferredLeaseTime NetbiosNameServers
              NetbiosNodeType NtpServers
            AWS::EC2::EIP Address IpamPoolId NetworkBorderGroup TransferAddress
            AWS::EC2::InternetGateway
            AWS::EC2::LaunchTemplate LaunchTemplateName
            AWS::EC2::NatGateway AllocationId AvailabilityMode ConnectivityType PrivateIpAddress SubnetId VpcId
            AWS::EC2::Route DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId RouteTableId
            AWS::EC2::RouteTable VpcId
            AWS::EC2::SecurityGroup GroupDescription GroupName VpcId
            AWS::EC2::SecurityGroupIngress CidrIp CidrIpv6 FromPort GroupId GroupName IpProtocol SourcePrefixListId
              SourceSecurityGroupId SourceSecurityGroupName SourceSecurityGroupOwnerId ToPort
            AWS::EC2::Subnet AvailabilityZone AvailabilityZoneId CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength Ipv6IpamPoolId
              Ipv6Native Ipv6NetmaskLength OutpostArn VpcId
            AWS::EC2::SubnetRouteTableAssociation RouteTableId SubnetId
            AWS::EC2::VPC CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength
            AWS::EC2::VPCDHCPOptionsAssociation DhcpOptionsId VpcId
            AWS::EC2::VPCEndpoint DnsOptions/PrivateDnsPreference DnsOptions/PrivateDnsSpecifiedDomains
              ResourceConfigurationArn ServiceName ServiceNetworkArn ServiceRegion VpcEndpointType VpcId
            AWS::EC2::VPCGatewayAttachment VpcId
            AWS::ECS::CapacityProvider AutoScalingGroupProvider/AutoScalingGroupArn ClusterName Name
            AWS::ECS::Cluster ClusterName
            AWS::ECS::ClusterCapacityProviderAssociations Cluster
            AWS::ECS::Service Cluster Role SchedulingStrategy ServiceName
            AWS::ECS::TaskDefinition ContainerDefinitions Cpu EnableFaultInjection EphemeralStorage ExecutionRoleArn Family
              InferenceAccelerators IpcMode Memory NetworkMode PidMode PlacementConstraints ProxyConfiguration
              RequiresCompatibilities RuntimePlatform TaskRoleArn Volumes
            AWS::EFS::AccessPoint ClientToken FileSystemId PosixUser RootDirectory
            AWS::EFS::FileSystem AvailabilityZoneName Encrypted KmsKeyId PerformanceMode
            AWS::EFS::MountTarget FileSystemId IpAddress IpAddressType Ipv6Address SubnetId
            AWS::ElasticLoadBalancingV2::Listener LoadBalancerArn
            AWS::ElasticLoadBalancingV2::ListenerCertificate ListenerArn
            AWS::ElasticLoadBalancingV2::ListenerRule ListenerArn
            AWS::ElasticLoadBalancingV2::LoadBalancer Name Scheme Type
            AWS::ElasticLoadBalancingV2::TargetGroup IpAddressType Name Port Protocol ProtocolVersion TargetType VpcId
            AWS::IAM::InstanceProfile InstanceProfileName Path
            AWS::IAM::Role Path RoleName
            AWS::Logs::LogGroup LogGroupName
            AWS::Route53::RecordSet HostedZoneId HostedZoneName Name
            AWS::Scheduler::Schedule Name
            AWS::SecretsManager::Secret Name
            AWS::ServiceDiscovery::HttpNamespace Name
            AWS::ServiceDiscovery::PrivateDnsNamespace Name Vpc
            AWS::ServiceDiscovery::Service HealthCheckCustomConfig Name NamespaceId Type
            AWS::WAFv2::WebACLAssociation ResourceArn WebACLArn
            """;

    private static final Map<ResourceType, Vector<String>> BY_TYPE = Vector.of(TABLE.split("\n(?! )"))
            .map(line -> Vector.of(line.trim().split("\\s+")))
            .toMap(words -> Tuple.of(new ResourceType(words.head()), words.tail()));

    private CreateOnlyProperties() {}

    /** Their paths, such as {@code Scheme} or {@code DnsOptions/PrivateDnsPreference}; none where the type is not known. */
    public static Option<Vector<String>> of(ResourceType type) {
        return BY_TYPE.get(type);
    }
}
