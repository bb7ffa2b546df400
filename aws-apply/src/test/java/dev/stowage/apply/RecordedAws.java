package dev.stowage.apply;

import dev.stowage.apply.aws.Aws;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** AWS that answers as it is told, and remembers what it was asked. A question without an answer is a mistake of the test. */
public final class RecordedAws {
    private final HashMap<String, Object> answers;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private RecordedAws(HashMap<String, Object> answers) {
        this.answers = answers;
    }

    public static RecordedAws of() {
        return new RecordedAws(HashMap.empty());
    }

    /** The answer to a method of a port, such as {@code Clusters.find}. */
    public RecordedAws answering(String question, Object answer) {
        return new RecordedAws(answers.put(question, answer));
    }

    public Aws aws() {
        return proxy(
                Aws.class,
                (self, method, arguments) -> method.getReturnType().isInterface()
                        ? proxy(method.getReturnType(), (port, question, words) -> answer(question, words))
                        : method.getName().equals("region") ? "eu-west-1" : this);
    }

    private Object answer(Method method, Object[] arguments) {
        String question = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        asked.add(question
                + Option.of(arguments).map(Vector::of).getOrElse(Vector.empty()).mkString("(", ", ", ")"));
        return answers.get(question).getOrElseThrow(() -> new AssertionError("nobody expects " + question));
    }

    /** What was asked, in the order of the alphabet: questions are asked at the same time. */
    public List<String> asked() {
        return Vector.ofAll(asked).sorted().asJava();
    }

    private static <T> T proxy(Class<T> port, InvocationHandler handler) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
}
