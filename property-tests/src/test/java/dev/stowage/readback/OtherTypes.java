package dev.stowage.readback;

import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/**
 * The plain texts that a version of YAML reads as something else than text: the expressions of the <em>YAML 1.1 type
 * repository</em>, which has more than its readers follow, and of <em>YAML 1.2</em>, "Core Schema".
 */
final class OtherTypes {
    private static final Vector<Pattern> EXPRESSIONS = Vector.of(
                    "y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF",
                    "~|null|Null|NULL|",
                    "<<",
                    "=",
                    "[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+",
                    "[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+",
                    "[-+]?([0-9][0-9_]*)?\\.[0-9.]*([eE][-+][0-9]+)?",
                    "[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*",
                    "[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)",
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}",
                    "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?"
                            + "(([ \\t]*)Z|[ \\t]*[-+][0-9]{1,2}(:[0-9]{2})?)?",
                    "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
                    "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")
            .map(Pattern::compile);

    private OtherTypes() {}

    static boolean take(String text) {
        return EXPRESSIONS.exists(expression -> expression.matcher(text).matches());
    }
}
