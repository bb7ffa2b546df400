"""Starts the emulator of AWS for the tests, with what it lacks.

Standard output gets one line of JSON once the server is about to listen: its port, and the resource types that it can
make. The server listens on the loopback interface only, and ends when standard input is closed, so that it never
outlives the test that started it.

A file *.json in the folder STOWAGE_EMULATOR_RULES is a list of planned troubles:

    [{"stack": "shop", "operation": "create", "resource": "WebService", "seconds": 0.5, "fail": "no capacity"}]

"operation" is create, update or delete; "seconds" delays it, "fail" lets it fail with that reason; what a trouble
leaves out ("stack", "resource", "type") is any. An update knows no "resource"; a delete knows neither, and "stack" is
then looked for in the id of the resource.

A task that belongs to no service runs for ever, unless its end is planned in such a list:

    [{"operation": "run", "family": "shop-migrate", "seconds": 0.5, "exit": 3, "print": ["no such table"]}]

It ends so many seconds after it is first asked for, with that exit code of its containers, which print these lines.
"""

import json
import os
import pathlib
import socket
import sys
import threading
import time
import uuid
from datetime import datetime

HOST = "127.0.0.1"
os.environ["BIND_HOST"] = HOST
os.environ.setdefault("LOG_LEVEL", "ERROR")

from ministack.services import cloudwatch_logs, ecs, ssm  # noqa: E402  (the address must be set before)
from ministack.services.cloudformation import handlers, provisioners, stacks  # noqa: E402

# Types that we emit and the emulator does not know. They are recorded and nothing more.
LACKING = [
    "AWS::ApplicationAutoScaling::ScalableTarget",
    "AWS::ApplicationAutoScaling::ScalingPolicy",
    "AWS::EC2::DHCPOptions",
    "AWS::EC2::EIP",
    "AWS::EC2::NatGateway",
    "AWS::EC2::SecurityGroupEgress",
    "AWS::EC2::SecurityGroupIngress",
    "AWS::EC2::VPCDHCPOptionsAssociation",
    "AWS::ECS::CapacityProvider",
    "AWS::ECS::ClusterCapacityProviderAssociations",
    "AWS::ElasticLoadBalancingV2::ListenerCertificate",
    "AWS::Scheduler::Schedule",
    "AWS::WAFv2::WebACLAssociation",
]

# Types that it makes only in what belongs to others, such as a hosted zone. They are recorded too.
ELSEWHERE = ["AWS::Route53::RecordSet"]

HANDLERS = provisioners._RESOURCE_HANDLERS
AMI_PREFIX = "/aws/service/ecs/optimized-ami/"
AMI = "ami-0123456789abcdef0"


def recorded():
    """A handler for a resource that exists by name only."""

    def create(logical_id, properties, stack):
        physical_id = f"{stack}-{logical_id}-{uuid.uuid4().hex[:12]}"
        return physical_id, {"Id": physical_id, "AllocationId": physical_id, "DhcpOptionsId": physical_id}

    def update(physical_id, old, new, stack):
        return physical_id, {"Id": physical_id, "AllocationId": physical_id, "DhcpOptionsId": physical_id}

    def delete(physical_id, properties):
        return None

    return {"create": create, "update": update, "delete": delete}


def troubles():
    folder = os.environ.get("STOWAGE_EMULATOR_RULES")
    files = sorted(pathlib.Path(folder).glob("*.json")) if folder else []
    return [trouble for file in files for trouble in json.loads(file.read_text())]


def meets(trouble, facts):
    wanted = {key: trouble[key] for key in ("stack", "resource", "type", "operation") if key in trouble}
    return all(
        wanted[key] in facts["physical"] if key == "stack" and "physical" in facts else facts.get(key) == wanted[key]
        for key in wanted
    )


def suffer(**facts):
    for trouble in troubles():
        if meets(trouble, facts):
            time.sleep(trouble.get("seconds", 0))
            if "fail" in trouble:
                raise ValueError(f"Resource handler returned message: {trouble['fail']}")


def troubled(kind, handler):
    """The same handler, which has the planned troubles first."""

    def create(logical_id, properties, stack, *more, **named):
        suffer(type=kind, operation="create", resource=logical_id, stack=stack)
        return handler["create"](logical_id, properties, stack, *more, **named)

    def update(physical_id, old, new, stack, *more, **named):
        suffer(type=kind, operation="update", stack=stack)
        return handler["update"](physical_id, old, new, stack, *more, **named)

    def delete(physical_id, *more, **named):
        suffer(type=kind, operation="delete", physical=str(physical_id))
        return handler["delete"](physical_id, *more, **named)

    own = {"create": create, "update": update, "delete": delete}
    return {key: own.get(key, value) for key, value in handler.items()}


def ends_as_planned(look_at):
    """The emulator looks at a task whenever it is asked for; a planned end is seen then."""

    def looked(task, *more):
        family = task.get("taskDefinitionArn", "").rsplit("/", 1)[-1].split(":")[0]
        for trouble in troubles():
            if meets(trouble, {"operation": "run"}) and trouble.get("family") == family:
                end(task, trouble)
        return look_at(task, *more)

    return looked


def end(task, trouble):
    task.setdefault("_planned", time.monotonic() + trouble.get("seconds", 0))
    if task["lastStatus"] == "RUNNING" and not is_of_service(task) and time.monotonic() >= task["_planned"]:
        for container in task["containers"]:
            container.update(lastStatus="STOPPED", exitCode=0 if prepares(container) else trouble["exit"])
        write(task, trouble.get("print", []))
        task.update(
            lastStatus="STOPPED",
            desiredStatus="STOPPED",
            stopCode="EssentialContainerExited",
            stoppedReason="Essential container in task exited",
        )


def prepares(container):
    """Whether it ends well before the work begins."""
    return container["name"].endswith("_InitContainer")


def write(task, lines):
    """The driver awslogs in place of the containers that do the work."""
    definition = ecs._task_defs.get(task["taskDefinitionArn"].rsplit("/", 1)[-1], {})
    for container in definition.get("containerDefinitions", []):
        options = container.get("logConfiguration", {}).get("options", {})
        if lines and options and not prepares(container):
            number = task["taskArn"].rsplit("/", 1)[-1]
            stream = f"{options['awslogs-stream-prefix']}/{container['name']}/{number}"
            place = {"logGroupName": options["awslogs-group"], "logStreamName": stream}
            now = int(time.time() * 1000)
            cloudwatch_logs._create_log_stream(place)
            cloudwatch_logs._put_log_events(
                {**place, "logEvents": [{"timestamp": now + at, "message": line} for at, line in enumerate(lines)]}
            )


def is_of_service(task):
    return task.get("group", "").startswith("service:")


class PublicAmis(dict):
    """Every public parameter that names an image for ECS has a value, as on AWS."""

    def get(self, name, default=None):
        return AMI if str(name).startswith(AMI_PREFIX) else super().get(name, default)


def owner(physical_id):
    """The name of the stack that holds a resource with this id."""
    from ministack.services.cloudformation import _stacks

    for name, stack in _stacks.items():
        held = stack.get("_resources", {}).values() if stack.get("StackStatus") != "DELETE_COMPLETE" else []
        if any(resource.get("PhysicalResourceId") == physical_id for resource in held):
            return name
    return None


def describe_resources_by_id(describe):
    """The emulator describes the resources of a named stack only; AWS also takes the id of one of them."""

    def described(params):
        physical_id = handlers._p(params, "PhysicalResourceId")
        if not physical_id:
            return describe(params)
        stack = owner(physical_id)
        if stack is None:
            return handlers._error("ValidationError", f"Stack for {physical_id} does not exist")
        return describe({**params, "StackName": [stack]})

    return described


def seconds(whole):
    """ECS tells times with their fractions; the emulator cuts those off, so that what was made later seems to be older."""

    def told(value):
        try:
            return datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp()
        except (AttributeError, ValueError):
            return whole(value)

    return told


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def end_with_input():
    sys.stdin.read()
    os._exit(0)


def main():
    for kind in LACKING:
        HANDLERS.setdefault(kind, recorded())
    for kind in ELSEWHERE:
        HANDLERS[kind] = recorded()
    for kind in list(HANDLERS):
        HANDLERS[kind] = troubled(kind, HANDLERS[kind])
    actions = handlers._ACTION_HANDLERS
    actions["DescribeStackResources"] = describe_resources_by_id(actions["DescribeStackResources"])
    stacks._runs_on_worker_thread = lambda kind: True  # else a delay would hold up the whole server
    ecs._maybe_mark_stopped = ends_as_planned(ecs._maybe_mark_stopped)
    ecs._ts_to_epoch = seconds(ecs._ts_to_epoch)
    ssm._PUBLIC_AMI_PARAMETERS = PublicAmis(ssm._PUBLIC_AMI_PARAMETERS)
    threading.Thread(target=end_with_input, daemon=True).start()
    port = int(os.environ.get("GATEWAY_PORT", "0")) or free_port()
    os.environ["GATEWAY_PORT"] = str(port)
    print(json.dumps({"port": port, "types": sorted(HANDLERS)}), flush=True)

    from ministack.app import main as serve

    sys.argv = sys.argv[:1]
    serve()


if __name__ == "__main__":
    main()
