@echo off
rem Builds Cuewright when it is new, and runs it. Without arguments the window opens.
setlocal enabledelayedexpansion
set "HERE=%~dp0"
if not defined JAVA_HOME (
  for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*") do set "JAVA_HOME=%%~d"
)
if not exist "%JAVA_HOME%\bin\java.exe" (
  echo cuewright: a JDK 25 or newer is needed; install one or set JAVA_HOME 1>&2
  exit /b 2
)
if not exist "%HERE%target\.built" (
  where mvn >nul 2>nul || (echo cuewright: Maven 3.8+ and Node 20+ are needed to build 1>&2 & exit /b 2)
  echo cuewright: building ^(once; the first time fetches libraries^) 1>&2
  call mvn -q -B -f "%HERE%pom.xml" -DskipTests process-classes 1>&2 || exit /b 1
  type nul > "%HERE%target\.built"
)
rem Short commands start sooner without the optimizing compiler; long ones need it.
set "COMPILER=-XX:+TieredCompilation"
for %%c in (version check export inspect preview) do if "%~1"=="%%c" set "COMPILER=-XX:TieredStopAtLevel=1"
"%JAVA_HOME%\bin\java" ^
  -XX:+UseSerialGC %COMPILER% ^
  --enable-native-access=javafx.graphics,javafx.media,org.cuewright ^
  --sun-misc-unsafe-memory-access=allow ^
  --module-path "%HERE%target\classes;%HERE%target\modules" ^
  --module org.cuewright/org.cuewright.Main %*
