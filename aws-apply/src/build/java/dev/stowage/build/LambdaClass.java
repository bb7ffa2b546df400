package dev.stowage.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A lambda or method reference as a class of its own.
 *
 * @param name of the class
 * @param host of its nest
 * @param outer the class that the lambda stands in
 * @param method of the functional interface
 * @param shape from the captured values to the interface
 * @param erased type of the method
 * @param body what it calls
 * @param exact type of the method with its type arguments
 */
record LambdaClass(
        String name, String host, String outer, String method, String shape, Type erased, Handle body, Type exact) {
    /** The static method that takes the captured values and makes an instance. */
    static final String FACTORY = "make";

    private static final String CONSTRUCTOR = "<init>";

    /** Its class file; none when it needs a conversion that is not worth the trouble here. */
    Optional<byte[]> bytes() {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        String[] implemented = {Type.getReturnType(shape).getInternalName()};
        type.visit(Opcodes.V17, access, name, null, "java/lang/Object", implemented);
        type.visitNestHost(host);
        writeFields(type);
        writeConstructor(type);
        writeFactory(type);
        boolean possible = writeMethod(type);
        type.visitEnd();
        return possible ? Optional.of(type.toByteArray()) : Optional.empty();
    }

    private Type[] captured() {
        return Type.getArgumentTypes(shape);
    }

    private String constructed() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
    }

    private void writeFields(ClassWriter type) {
        Type[] fields = captured();
        for (int i = 0; i < fields.length; i++) {
            type.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "c" + i, fields[i].getDescriptor(), null, null);
        }
    }

    private void writeConstructor(ClassWriter type) {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, constructed(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, "()V", false);
        Type[] fields = captured();
        int variable = 1;
        for (int i = 0; i < fields.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(fields[i].getOpcode(Opcodes.ILOAD), variable);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + i, fields[i].getDescriptor());
            variable += fields[i].getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private void writeFactory(ClassWriter type) {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, FACTORY, shape, null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int variable = 0;
        for (Type field : captured()) {
            code.visitVarInsn(field.getOpcode(Opcodes.ILOAD), variable);
            variable += field.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructed(), false);
        end(code, Opcodes.ARETURN);
    }

    private boolean writeMethod(ClassWriter type) {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
        code.visitCode();
        if (makes()) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        boolean possible = callable() && loadArguments(code);
        code.visitMethodInsn(call(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        possible &= adaptResult(code);
        end(code, erased.getReturnType().getOpcode(Opcodes.IRETURN));
        return possible;
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

    private boolean loadArguments(MethodVisitor code) {
        List<Type> wanted = wanted();
        Type[] fields = captured();
        boolean possible = wanted.size() == fields.length + erased.getArgumentTypes().length;
        for (int i = 0; possible && i < fields.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + i, fields[i].getDescriptor());
            possible = Primitive.adapt(code, fields[i], fields[i], wanted.get(i));
        }
        return possible && loadParameters(code, wanted.subList(fields.length, wanted.size()));
    }

    private boolean loadParameters(MethodVisitor code, List<Type> wanted) {
        Type[] given = erased.getArgumentTypes();
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
        Type due = erased.getReturnType();
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

    private static void end(MethodVisitor code, int operation) {
        code.visitInsn(operation);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
