package dev.stowage.apply.running;

/** The ARN of a service of Amazon ECS. */
public record ServiceArn(String value) {
    /** The part between the slashes; the older form of ARN, without one, is of the default cluster. */
    public String cluster() {
        int first = value.indexOf('/');
        int last = value.lastIndexOf('/');
        return first == last ? "default" : value.substring(first + 1, last);
    }

    /** The name that ECS knows it by. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}
