package dev.stowage.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int NESTS_SINCE = Opcodes.V11;

    private final String name;
    private final String host;
    private final Map<String, byte[]> made = new TreeMap<>();
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
            if (entry.endsWith(".class") && new ClassReader(bytes).readUnsignedShort(6) >= NESTS_SINCE) {
                rewrite(entry, bytes, all, members);
            }
        });
        members.forEach((host, names) -> all.computeIfPresent(host + ".class", (entry, bytes) -> join(bytes, names)));
        return all;
    }

    private static void rewrite(
            String entry, byte[] bytes, Map<String, byte[]> all, Map<String, List<String>> members) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        ClassRewriter rewriter = new ClassRewriter(reader.getClassName(), hostOf(reader), writer);
        reader.accept(rewriter, 0);
        all.put(entry, writer.toByteArray());
        rewriter.made.forEach((made, code) -> {
            all.put(made + ".class", code);
            members.computeIfAbsent(rewriter.host, host -> new ArrayList<>()).add(made);
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
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] throwing) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, throwing)) {
            @Override
            public void visitInvokeDynamicInsn(String called, String shape, Handle linker, Object... arguments) {
                Optional<String> owner = replacement(called, shape, linker, arguments);
                if (owner.isPresent()) {
                    String target = owner.get().equals(name) ? RecordMethods.nameOf(called) : LambdaClass.FACTORY;
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, owner.get(), target, shape, false);
                } else {
                    super.visitInvokeDynamicInsn(called, shape, linker, arguments);
                }
            }
        };
    }

    /** The class with the static method to call instead, if the call is of a kind that we replace. */
    private Optional<String> replacement(String called, String shape, Handle linker, Object... arguments) {
        if (linker.getOwner().equals("java/lang/invoke/LambdaMetafactory") && linker.getName().equals("metafactory")) {
            return lambda(called, shape, arguments);
        }
        if (linker.getOwner().equals("java/lang/runtime/ObjectMethods") && !called.equals("toString")) {
            recordMethods.add(() -> RecordMethods.write(cv, name, called, shape, arguments));
            return Optional.of(name);
        }
        return Optional.empty();
    }

    private Optional<String> lambda(String called, String shape, Object... arguments) {
        String lambda = name + "$$L" + made.size();
        LambdaClass form = new LambdaClass(
                lambda, host, name, called, shape, (Type) arguments[0], (Handle) arguments[1], (Type) arguments[2]);
        return form.bytes().map(bytes -> {
            made.put(lambda, bytes);
            return lambda;
        });
    }

    @Override
    public void visitEnd() {
        recordMethods.forEach(Runnable::run);
        super.visitEnd();
    }
}
