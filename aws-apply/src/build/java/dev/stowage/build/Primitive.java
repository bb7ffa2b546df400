package dev.stowage.build;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Primitive types, their boxes, and the way from one type to another. */
final class Primitive {
    private static final Map<Integer, String> BOXES = Map.of(
            Type.BOOLEAN, "java/lang/Boolean",
            Type.CHAR, "java/lang/Character",
            Type.BYTE, "java/lang/Byte",
            Type.SHORT, "java/lang/Short",
            Type.INT, "java/lang/Integer",
            Type.FLOAT, "java/lang/Float",
            Type.LONG, "java/lang/Long",
            Type.DOUBLE, "java/lang/Double");

    private Primitive() {}

    static boolean is(Type type) {
        return BOXES.containsKey(type.getSort());
    }

    static String box(Type type) {
        return BOXES.get(type.getSort());
    }

    /** Whether a value of one type, known to be {@code exact}, can be passed as another; the code is written if so. */
    static boolean adapt(MethodVisitor code, Type from, Type exact, Type to) {
        if (is(from)) {
            return is(to) ? from.equals(to) : boxed(code, from, to);
        }
        return is(to) ? unboxed(code, exact, to) : cast(code, from, to);
    }

    private static boolean boxed(MethodVisitor code, Type from, Type to) {
        String box = box(from);
        String descriptor = "(" + from.getDescriptor() + ")L" + box + ";";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
        return to.getInternalName().equals("java/lang/Object")
                || to.getInternalName().equals(box);
    }

    private static boolean unboxed(MethodVisitor code, Type exact, Type to) {
        String box = box(to);
        code.visitTypeInsn(Opcodes.CHECKCAST, box);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box, to.getClassName() + "Value", "()" + to.getDescriptor(), false);
        return exact.getInternalName().equals(box);
    }

    private static boolean cast(MethodVisitor code, Type from, Type to) {
        if (!to.equals(from) && !to.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
        return true;
    }
}
