package dev.stowage.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Replaces what a class leaves to be linked at run time, and collects the classes that this makes. */
final class ClassRewriter extends ClassVisitor {
    /** A class of its own may call private methods where it is in the same nest; class files before this have none. */
    private static final int NESTS_SINCE = Opcodes.V11;

    private static final int LAMBDAS_SINCE = Opcodes.V1_8;

    private final String name;
    private final String host;
    private final Map<Lambda.Form, LambdaClass> lambdas = new LinkedHashMap<>();
    private final List<Runnable> recordMethods = new ArrayList<>();

    private ClassRewriter(String name, String host, ClassWriter next) {
        super(Opcodes.ASM9, next);
        this.name = name;
        this.host = host;
    }

    /** All entries of a jar, rewritten, with the new classes among them. */
    static Map<String, byte[]> rewrite(Map<String, byte[]> entries) {
        Map<String, byte[]> all = new TreeMap<>(entries);
        Map<String, List<String>> members = new TreeMap<>();
        entries.forEach((entry, bytes) -> {
            if (isCode(entry) && new ClassReader(bytes).readUnsignedShort(6) >= LAMBDAS_SINCE) {
                rewrite(entry, bytes, all, members);
            }
        });
        members.forEach((host, names) -> all.computeIfPresent(host + ".class", (entry, bytes) -> join(bytes, names)));
        return all;
    }

    /** Variants for newer JVMs stay as they are: the boot class path does not look at them. */
    private static boolean isCode(String entry) {
        return entry.endsWith(".class") && !entry.startsWith("META-INF/");
    }

    private static void rewrite(
            String entry, byte[] bytes, Map<String, byte[]> all, Map<String, List<String>> members) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        ClassRewriter rewriter = new ClassRewriter(reader.getClassName(), hostOf(reader), writer);
        reader.accept(rewriter, 0);
        all.put(entry, writer.toByteArray());
        rewriter.lambdas.values().forEach(made -> {
            all.put(made.name() + ".class", made.bytes());
            members.computeIfAbsent(rewriter.host, host -> new ArrayList<>()).add(made.name());
        });
    }

    private static String hostOf(ClassReader reader) {
        String[] host = {reader.getClassName()};
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitNestHost(String name) {
                        host[0] = name;
                    }
                },
                ClassReader.SKIP_CODE);
        return host[0];
    }

    /** The host of a nest names its members; only they may call each other's private methods. */
    private static byte[] join(byte[] host, List<String> members) {
        ClassReader reader = new ClassReader(host);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        members.forEach(super::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String type, String signature, String above, String[] interfaces) {
        super.visit(Math.max(version, NESTS_SINCE), access, type, signature, above, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] throwing) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, throwing)) {
            @Override
            public void visitInvokeDynamicInsn(String called, String shape, Handle linker, Object... arguments) {
                if (!replaced(mv, called, shape, linker, arguments)) {
                    super.visitInvokeDynamicInsn(called, shape, linker, arguments);
                }
            }

            /** The number of a lambda goes on the stack above what it captures. */
            @Override
            public void visitMaxs(int stack, int locals) {
                super.visitMaxs(stack + 1, locals);
            }
        };
    }

    /** Whether the call is of a kind that we replace; it is written if so. */
    private boolean replaced(MethodVisitor code, String called, String shape, Handle linker, Object... arguments) {
        if (linker.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && linker.getName().equals("metafactory")) {
            Lambda.Form form = Lambda.Form.of(called, shape, (Type) arguments[0]);
            Lambda lambda = new Lambda(name, form, (Handle) arguments[1], (Type) arguments[2]);
            return lambda.possible() && replaced(code, lambda);
        }
        if (linker.getOwner().equals("java/lang/runtime/ObjectMethods") && !called.equals("toString")) {
            recordMethods.add(() -> RecordMethods.write(cv, name, called, shape, arguments));
            code.visitMethodInsn(Opcodes.INVOKESTATIC, name, RecordMethods.nameOf(called), shape, false);
            return true;
        }
        return false;
    }

    private boolean replaced(MethodVisitor code, Lambda lambda) {
        LambdaClass type = lambdas.computeIfAbsent(
                lambda.form(), form -> new LambdaClass(name + "$$L" + lambdas.size(), host, form));
        push(code, type.add(lambda));
        code.visitMethodInsn(Opcodes.INVOKESTATIC, type.name(), LambdaClass.FACTORY, type.factory(), false);
        return true;
    }

    private static void push(MethodVisitor code, int number) {
        if (number <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, number);
        } else {
            code.visitIntInsn(Opcodes.SIPUSH, number);
        }
    }

    @Override
    public void visitEnd() {
        recordMethods.forEach(Runnable::run);
        super.visitEnd();
    }
}
