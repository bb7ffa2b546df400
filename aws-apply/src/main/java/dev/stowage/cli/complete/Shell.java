package dev.stowage.cli.complete;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** The shells that have a script which asks {@link Completion}. */
enum Shell {
    /**
     * Words are split at blanks, since the shell would split them at = and : too; it replaces what is after these alone, so
     * that is what it gets. An alias, or a path with ~, is no program by itself.
     */
    BASH("""
            # bash completion for stowage: source <(stowage completion bash)
            _stowage() {
              local -a words
              local line program flag='' cut='' next=0
              read -ra words <<<"${COMP_LINE:0:COMP_POINT}"
              [[ ${COMP_LINE:0:COMP_POINT} == *[[:space:]] ]] && words+=('')
              program=$(type -P -- "${words[0]}") || program=stowage
              if [[ ${words[-1]} == --*=* ]]; then flag=${words[-1]%%=*}=; fi
              if [[ $COMP_WORDBREAKS == *[=:]* ]]; then cut=${words[-1]%"${words[-1]##*[=:]}"}; fi
              COMPREPLY=()
              while IFS= read -r line; do
                case $line in
                  :[0-9]*) next=${line#:} ;;
                  ?*) line=$flag${line%%$'\t'*} COMPREPLY+=("${line#"$cut"}") ;;
                esac
              done < <("$program" __complete "${words[@]:1}" 2>/dev/null)
              if ((next == 0)); then compopt -o default; fi
              if ((next & 2)); then compopt -o nospace; fi
            }
            complete -F _stowage stowage
            """),
    /** A colon parts a suggestion from its meaning; a flag before a value is no part of what is completed. */
    ZSH("""
            #compdef stowage
            # zsh completion for stowage: source <(stowage completion zsh), after compinit
            _stowage() {
              local line program tab=$'\t'
              local -i next=0
              local -a typed found glue
              typed=("${(@Q)words[1,CURRENT]}")
              program=$(whence -p -- ${~typed[1]}) || program=stowage
              while IFS= read -r line; do
                case $line in
                  :[0-9]*) next=${line#:} ;;
                  ?*) found+=("${${line%%$tab*}//:/\\:}:${line#*$tab}") ;;
                esac
              done < <("$program" __complete "${(@)typed[2,-1]}" 2>/dev/null)
              [[ $words[CURRENT] == --*=* ]] && compset -P '--*='
              (( next & 2 )) && glue=(-S '')
              if (( next == 0 )); then _files; else _describe stowage found $glue; fi
            }
            if [[ $funcstack[1] == _stowage ]]; then _stowage "$@"; else compdef _stowage stowage; fi
            """);

    private final String script;

    Shell(String script) {
        this.script = script;
    }

    static Option<Shell> named(String word) {
        return Vector.of(values()).find(shell -> shell.word().equals(word));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String script() {
        return script;
    }
}
