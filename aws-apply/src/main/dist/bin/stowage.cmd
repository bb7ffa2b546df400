@echo off
rem Starts Stowage on Windows: JAVA_HOME or the java on the PATH, 17 or newer; STOWAGE_JAVA_OPTIONS for more options.
setlocal
set "lib=%~dp0..\lib"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr -cp "@bootclasspath@;@classpath@" %STOWAGE_JAVA_OPTIONS% dev.stowage.cli.Main %*
exit /b %ERRORLEVEL%
