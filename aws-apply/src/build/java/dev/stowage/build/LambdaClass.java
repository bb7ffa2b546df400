package dev.stowage.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * All lambdas of a class that have one {@link Lambda.Form}, as one class: it keeps a number and the captured values, and
 * its method goes by the number. Loading a class costs more than choosing a branch, and a table may hold fifty lambdas.
 */
final class LambdaClass {
    /** The static method that takes the captured values and the number, and makes an instance. */
    static final String FACTORY = "make";

    private static final String CONSTRUCTOR = "<init>";
    private static final String NUMBER = "n";

    private final String name;
    private final String host;
    private final Lambda.Form form;
    private final List<Lambda> lambdas = new ArrayList<>();

    /** A class of this name, without lambdas yet, in the nest of {@code host}. */
    LambdaClass(String name, String host, Lambda.Form form) {
        this.name = name;
        this.host = host;
        this.form = form;
    }

    String name() {
        return name;
    }

    /** The number of this lambda in the class from now on. */
    int add(Lambda lambda) {
        lambdas.add(lambda);
        return lambdas.size() - 1;
    }

    /** Type of {@link #FACTORY}. */
    String factory() {
        return Type.getMethodDescriptor(Type.getObjectType(form.type()), kept());
    }

    /** The class file. */
    byte[] bytes() {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        type.visit(Opcodes.V17, access, name, null, "java/lang/Object", new String[] {form.type()});
        type.visitNestHost(host);
        writeFields(type);
        writeConstructor(type);
        writeFactory(type);
        writeMethod(type);
        type.visitEnd();
        return type.toByteArray();
    }

    /** The captured values and, last, the number. */
    private Type[] kept() {
        List<Type> kept = new ArrayList<>(form.captured());
        kept.add(Type.INT_TYPE);
        return kept.toArray(Type[]::new);
    }

    private String field(int index) {
        return index == form.captured().size() ? NUMBER : Lambda.captured(index);
    }

    private void writeFields(ClassWriter type) {
        Type[] kept = kept();
        for (int i = 0; i < kept.length; i++) {
            type.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), kept[i].getDescriptor(), null, null);
        }
    }

    private void writeConstructor(ClassWriter type) {
        String shape = Type.getMethodDescriptor(Type.VOID_TYPE, kept());
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, shape, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, "()V", false);
        Type[] kept = kept();
        int variable = 1;
        for (int i = 0; i < kept.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(kept[i].getOpcode(Opcodes.ILOAD), variable);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), kept[i].getDescriptor());
            variable += kept[i].getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private void writeFactory(ClassWriter type) {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, FACTORY, factory(), null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int variable = 0;
        for (Type value : kept()) {
            code.visitVarInsn(value.getOpcode(Opcodes.ILOAD), variable);
            variable += value.getSize();
        }
        String constructed = Type.getMethodDescriptor(Type.VOID_TYPE, kept());
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructed, false);
        end(code, Opcodes.ARETURN);
    }

    private void writeMethod(ClassWriter type) {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, form.method(), form.erased(), null, null);
        code.visitCode();
        List<Label> labels =
                IntStream.range(0, lambdas.size()).mapToObj(n -> new Label()).toList();
        if (lambdas.size() > 1) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, NUMBER, "I");
            code.visitTableSwitchInsn(0, lambdas.size() - 1, labels.get(0), labels.toArray(Label[]::new));
        }
        for (int n = 0; n < lambdas.size(); n++) {
            branch(code, labels.get(n));
            lambdas.get(n).write(code, name);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void branch(MethodVisitor code, Label label) {
        if (lambdas.size() > 1) {
            code.visitLabel(label);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
    }

    private static void end(MethodVisitor code, int operation) {
        code.visitInsn(operation);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
