package dev.stowage.cfn;

import dev.stowage.value.LogicalId;

/** A place of a template that names a parameter or a resource; {@code place} reads {@code Resources.Web.Properties.Port}. */
public record Reference(String place, LogicalId target, Kind kind) {
    /** The kind of target that the reference needs. */
    public enum Kind {
        /** A parameter or a resource: {@code Ref}, or a placeholder without an attribute. */
        VALUE,
        /** A resource that has the attribute: {@code Fn::GetAtt}, or a placeholder with one. */
        ATTRIBUTE,
        /** A resource: {@code DependsOn}. */
        ORDER
    }
}
