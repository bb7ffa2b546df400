package dev.stowage.build;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The {@code equals} and {@code hashCode} of a record, with the results of {@code java.lang.runtime.ObjectMethods}. */
final class RecordMethods {
    private static final int FIRST_COMPONENT = 2;

    private RecordMethods() {}

    static String nameOf(String method) {
        return "$" + method;
    }

    static void write(ClassVisitor type, String name, String method, String shape, Object... arguments) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code = type.visitMethod(access, nameOf(method), shape, null, null);
        code.visitCode();
        if (method.equals("equals")) {
            writeEquals(code, name, arguments);
        } else {
            writeHashCode(code, name, arguments);
        }
        code.visitMaxs(6, 2);
        code.visitEnd();
    }

    private static void writeHashCode(MethodVisitor code, String name, Object... arguments) {
        code.visitInsn(Opcodes.ICONST_0);
        for (int i = FIRST_COMPONENT; i < arguments.length; i++) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            Type type = load(code, name, 0, (Handle) arguments[i]);
            String owner = Primitive.is(type) ? Primitive.box(type) : "java/util/Objects";
            String taken = Primitive.is(type) ? type.getDescriptor() : "Ljava/lang/Object;";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "hashCode", "(" + taken + ")I", false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private static void writeEquals(MethodVisitor code, String name, Object... arguments) {
        Label different = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, name);
        code.visitJumpInsn(Opcodes.IFEQ, different);
        for (int i = FIRST_COMPONENT; i < arguments.length; i++) {
            load(code, name, 0, (Handle) arguments[i]);
            compare(code, load(code, name, 1, (Handle) arguments[i]), different);
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(different);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private static void compare(MethodVisitor code, Type type, Label different) {
        if (Primitive.is(type)) {
            String both = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, Primitive.box(type), "compare", both, false);
            code.visitJumpInsn(Opcodes.IFNE, different);
        } else {
            String both = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", both, false);
            code.visitJumpInsn(Opcodes.IFEQ, different);
        }
    }

    private static Type load(MethodVisitor code, String name, int variable, Handle component) {
        code.visitVarInsn(Opcodes.ALOAD, variable);
        code.visitTypeInsn(Opcodes.CHECKCAST, name);
        code.visitFieldInsn(Opcodes.GETFIELD, name, component.getName(), component.getDesc());
        return Type.getType(component.getDesc());
    }
}
