package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final Vector<String> NAMES = Vector.of("image", "environment", "ports", "expose", "secrets");

    @Test
    void findsWhatOneMistakeAwayWasMeant() {
        assertThat(NearestName.of("prots", NAMES)).isEqualTo(Option.some("ports"));
        assertThat(NearestName.of("imag", NAMES)).isEqualTo(Option.some("image"));
        assertThat(NearestName.of("imaage", NAMES)).isEqualTo(Option.some("image"));
        assertThat(NearestName.of("imbge", NAMES)).isEqualTo(Option.some("image"));
    }

    @Test
    void findsWhatCapitalLettersHide() {
        Vector<String> words = Vector.of("http", "https", "Type");
        assertThat(NearestName.of("HTTPS", words)).isEqualTo(Option.some("https"));
        assertThat(NearestName.of("HTPTS", words)).isEqualTo(Option.some("https"));
        assertThat(NearestName.of("type", words)).isEqualTo(Option.some("Type"));
        assertThat(NearestName.of("B", Vector.of("a", "b"))).isEqualTo(Option.some("b"));
        assertThat(Vocabulary.of(Vector.of("web")).without("web").nearest("Web"))
                .isEqualTo(Option.none());
    }

    @Test
    void allowsMoreMistakesInLongerWords() {
        assertThat(NearestName.of("enviroment", NAMES)).isEqualTo(Option.some("environment"));
        assertThat(NearestName.of("envirnmnt", NAMES)).isEqualTo(Option.some("environment"));
    }

    @Test
    void answersNothingWhenNothingIsNear() {
        assertThat(NearestName.of("volume", NAMES)).isEqualTo(Option.none());
        assertThat(NearestName.of("x", Vector.of("yz"))).isEqualTo(Option.none());
    }

    @Test
    void listsAllWhenNothingIsNear() {
        assertThat(NearestName.hintOrAll("zzz", Vector.of("one", "two"))).isEqualTo("write one of one, two");
        assertThat(NearestName.hintOrAll("twi", Vector.of("one", "two"))).isEqualTo("did you mean two?");
    }

    @Test
    void offersNothingThatIsLeftOut() {
        Vocabulary others = Vocabulary.of(Vector.of("one", "two")).without("two");
        assertThat(others.nearest("twi")).isEqualTo(Option.none());
        assertThat(others.hintOrAll("twi", "add it")).isEqualTo("write one of one");
        assertThat(Vocabulary.of(Vector.of("two")).without("two").hintOrAll("twi", "add it"))
                .isEqualTo("add it");
    }
}
