package dev.stowage.cli.docker;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.control.Option;

/** Prints the script that asks {@link Completion} from a shell; that of the Docker client does so for the plug-in. */
public final class CompletionCommand implements Command {
    /**
     * Words are split at blanks, since the shell would split them at = and : too; it replaces what is after these alone, so
     * that is what it gets. An alias, or a path with ~, is no program by itself.
     */
    private static final String BASH = """
            # bash completion for stowage: source <(stowage completion bash)
            _stowage() {
              local -a words
              local line program cut='' next=0
              read -ra words <<<"${COMP_LINE:0:COMP_POINT}"
              [[ ${COMP_LINE:0:COMP_POINT} == *[[:space:]] ]] && words+=('')
              program=$(type -P -- "${words[0]}") || program=stowage
              if [[ $COMP_WORDBREAKS == *[=:]* ]]; then cut=${words[-1]%"${words[-1]##*[=:]}"}; fi
              COMPREPLY=()
              while IFS= read -r line; do
                case $line in
                  :[0-9]*) next=${line#:} ;;
                  ?*) line=${line%%$'\t'*} COMPREPLY+=("${line#"$cut"}") ;;
                esac
              done < <("$program" __complete "${words[@]:1}" 2>/dev/null)
              if ((next == 0)); then compopt -o default; fi
              if ((next & 2)); then compopt -o nospace; fi
            }
            complete -F _stowage stowage
            """;

    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        String shell = call.operands().head();
        if (!shell.equals("bash")) {
            return Misuse.of(call.verb(), "completion knows bash, not " + shell, Option.none())
                    .report(process);
        }
        process.out().print(BASH);
        return ExitCode.DONE;
    }
}
