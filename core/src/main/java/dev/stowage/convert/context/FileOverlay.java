package dev.stowage.convert.context;

import dev.stowage.cfn.Overlay;
import dev.stowage.cfn.Template;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import java.util.function.Function;

/** The fragment that a file lays over its template. */
public final class FileOverlay {
    /** Where it stands. */
    public static final AttributePath PATH = AttributePath.of(KeyName.CLOUD_FORMATION);

    private FileOverlay() {}

    /** The template with the fragment over it, looked through by {@code check}; as it is where the file has none. */
    public static Checked<Template> over(
            Template template, ConversionContext context, Function<Template, Checked<Template>> check) {
        return context.project()
                .extensions()
                .get(KeyName.CLOUD_FORMATION)
                .map(fragment -> Overlay.over(template, WrittenDates.in(fragment, PATH, context.sources()), PATH)
                        .flatMap(check))
                .getOrElse(() -> Checked.of(template));
    }
}
