package dev.stowage.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A lambda or method reference.
 *
 * @param outer the class that it stands in
 * @param form what it looks like from outside
 * @param body what it calls
 * @param exact type of the method with its type arguments
 */
record Lambda(String outer, Form form, Handle body, Type exact) {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    /**
     * What lambdas of one class must have in common.
     *
     * @param type the functional interface
     * @param method its method
     * @param erased type of the method
     * @param captured types of the captured values, {@code Object} for all that are not primitive
     */
    record Form(String type, String method, String erased, List<Type> captured) {
        /** The form of a call site that takes {@code shape} and leaves an instance of the interface. */
        static Form of(String method, String shape, Type erased) {
            List<Type> captured = Arrays.stream(Type.getArgumentTypes(shape))
                    .map(type -> Primitive.is(type) ? type : OBJECT)
                    .toList();
            return new Form(Type.getReturnType(shape).getInternalName(), method, erased.getDescriptor(), captured);
        }
    }

    /** Name of the field with a captured value. */
    static String captured(int index) {
        return "c" + index;
    }

    /** Whether it can be written; some conversions are not worth the trouble here. */
    boolean possible() {
        return write(new MethodVisitor(Opcodes.ASM9) {}, outer);
    }

    /** Writes the call and the return, inside a method of the class {@code name}; false when that is not possible. */
    boolean write(MethodVisitor code, String name) {
        if (makes()) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        boolean possible = callable() && loadArguments(code, name);
        code.visitMethodInsn(call(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        possible &= adaptResult(code);
        code.visitInsn(erased().getReturnType().getOpcode(Opcodes.IRETURN));
        return possible;
    }

    private Type erased() {
        return Type.getMethodType(form.erased());
    }

    private boolean makes() {
        return body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** A call of a superclass's method past the overriding one can only be made from the class itself. */
    private boolean callable() {
        return body.getTag() != Opcodes.H_INVOKESPECIAL || body.getOwner().equals(outer);
    }

    private int call() {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private boolean loadArguments(MethodVisitor code, String name) {
        List<Type> wanted = wanted();
        List<Type> fields = form.captured();
        boolean possible = wanted.size() == fields.size() + erased().getArgumentTypes().length;
        for (int i = 0; possible && i < fields.size(); i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(
                    Opcodes.GETFIELD, name, captured(i), fields.get(i).getDescriptor());
            possible = Primitive.adapt(code, fields.get(i), fields.get(i), wanted.get(i));
        }
        return possible && loadParameters(code, wanted.subList(fields.size(), wanted.size()));
    }

    private boolean loadParameters(MethodVisitor code, List<Type> wanted) {
        Type[] given = erased().getArgumentTypes();
        boolean possible = true;
        int variable = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), variable);
            possible &= Primitive.adapt(code, given[i], exact.getArgumentTypes()[i], wanted.get(i));
            variable += given[i].getSize();
        }
        return possible;
    }

    /** What the body takes, its receiver included. */
    private List<Type> wanted() {
        List<Type> wanted = new ArrayList<>();
        if (!makes() && body.getTag() != Opcodes.H_INVOKESTATIC) {
            wanted.add(Type.getObjectType(body.getOwner()));
        }
        wanted.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        return wanted;
    }

    private boolean adaptResult(MethodVisitor code) {
        Type got = makes() ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        Type due = erased().getReturnType();
        if (due.getSort() != Type.VOID) {
            return got.getSort() != Type.VOID && adaptResult(code, got, due);
        }
        if (got.getSort() != Type.VOID) {
            code.visitInsn(got.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
        return true;
    }

    /** An int that becomes an object must become the very box that the type arguments say. */
    private boolean adaptResult(MethodVisitor code, Type got, Type due) {
        Type exactly = exact.getReturnType();
        boolean rightBox = !Primitive.is(got)
                || Primitive.is(due)
                || exactly.getInternalName().equals("java/lang/Object")
                || exactly.getInternalName().equals(Primitive.box(got));
        return rightBox && Primitive.adapt(code, got, Primitive.is(got) ? exactly : got, due);
    }
}
