package dev.stowage.validate.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names that nothing has yet, each given once: where the wanted one is taken, it gets a number, from 2. */
final class FreeNames {
    private final Set<String> taken = new HashSet<>();
    /** Many may want one name, and none of them tries all numbers again. */
    private final Map<String, Integer> nextNumbers = new HashMap<>();

    FreeNames(Iterable<String> taken) {
        taken.forEach(this.taken::add);
    }

    String like(String wanted) {
        int number = nextNumbers.getOrDefault(wanted, 2);
        String name = wanted;
        while (!taken.add(name)) {
            name = EntryNames.numbered(wanted, number);
            number++;
        }
        nextNumbers.put(wanted, number);
        return name;
    }
}
