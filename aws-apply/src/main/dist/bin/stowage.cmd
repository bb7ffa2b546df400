@echo off
rem Starts Stowage on Windows: the Java of JAVA_HOME, else the one on the PATH, 17 or newer; STOWAGE_JAVA_OPTIONS has more
rem options for it. There is no class archive here, so the order of the jars does not matter, and the class path is short:
rem a command line of cmd.exe ends at 8191 characters.
setlocal EnableExtensions DisableDelayedExpansion
set "_STOWAGE_LIB=%~dp0..\lib"
set "_STOWAGE_JAVA="
if defined JAVA_HOME set "_STOWAGE_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if not defined _STOWAGE_JAVA for %%J in (java.exe) do set "_STOWAGE_JAVA=%%~$PATH:J"
if not exist "%_STOWAGE_JAVA%" goto missing
rem -UsePerfData: the file by which jps and jstat see a JVM costs a short one 20 to 35 ms.
rem jdk.console: newer JVMs, too, tell a terminal from a pipe.
"%_STOWAGE_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewSize=24m -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -Djdk.console=java.base -cp "%_STOWAGE_LIB%\*" %STOWAGE_JAVA_OPTIONS% dev.stowage.cli.Main %*
exit /b %ERRORLEVEL%

:missing
>&2 echo stowage: no Java found; install Java 17 or newer, or set JAVA_HOME to it
exit /b 69
