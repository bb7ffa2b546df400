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
    private final HashMap<String, Object> ports;
    private final HashMap<String, Answer<?>> answers;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private RecordedAws(HashMap<String, Object> ports, HashMap<String, Answer<?>> answers) {
        this.ports = ports;
        this.answers = answers;
    }

    public static RecordedAws of() {
        return new RecordedAws(HashMap.empty(), HashMap.empty());
    }

    /** What is said to the first argument of a question. */
    public interface Answer<A> {
        Object to(A argument);
    }

    /** The answer to a method of a port, such as {@code Clusters.find}, or to one question, {@code Clusters.find(shop)}. */
    public RecordedAws answering(String question, Object answer) {
        return answering(question, (Object argument) -> answer);
    }

    /** The same where it depends on what is asked about. */
    public <A> RecordedAws answering(String question, Answer<A> answer) {
        return new RecordedAws(ports, answers.put(question, answer));
    }

    /** With this port as a whole, under the name of its method. */
    public RecordedAws with(String name, Object port) {
        return new RecordedAws(ports.put(name, port), answers);
    }

    public Aws aws() {
        return proxy(
                Aws.class,
                (self, method, arguments) -> method.getReturnType().isInterface()
                        ? ports.getOrElse(method.getName(), port(method.getReturnType()))
                        : method.getName().equals("region") ? "eu-west-1" : this);
    }

    private Object port(Class<?> type) {
        return proxy(type, (port, question, words) -> answer(question, words));
    }

    private Object answer(Method method, Object[] arguments) {
        String question = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Vector<Object> words = Option.of(arguments).map(Vector::of).getOrElse(Vector.empty());
        String exactly = question + words.mkString("(", ", ", ")");
        asked.add(exactly);
        return answers.get(exactly)
                .orElse(() -> answers.get(question))
                .map(answer -> said(answer, words.headOption()))
                .getOrElseThrow(() -> new AssertionError("nobody expects " + question));
    }

    @SuppressWarnings("unchecked")
    private static <A> Object said(Answer<A> answer, Option<Object> argument) {
        return answer.to((A) argument.getOrElse("nothing"));
    }

    /** What was asked, in the order of the alphabet: questions are asked at the same time. */
    public List<String> asked() {
        return Vector.ofAll(asked).sorted().asJava();
    }

    private static <T> T proxy(Class<T> port, InvocationHandler handler) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
}
