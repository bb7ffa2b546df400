package dev.stowage.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.immutables.vavr.encodings.VavrEncodingEnabled;
import org.jspecify.annotations.Nullable;

/**
 * How every generated value of this project looks: a hidden implementation behind a nested {@code Builder}, with Vavr
 * collections. Attributes are {@code Vector}, {@code LinkedHashMap}, {@code LinkedHashSet} or {@code Option}; other Vavr
 * types lose the order of keys or are built in quadratic time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@VavrEncodingEnabled
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        depluralize = true,
        // Immutables' own @Generated stays in class files: a caller's javac would warn that it does not know it.
        allowedClasspathAnnotations = {Nullable.class, Generated.class},
        defaults = @Value.Immutable(copy = false))
public @interface StowageStyle {}
