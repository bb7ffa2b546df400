// Loads Compose projects with the reference loader: one request a line on standard input, one answer a line on standard
// output, so that a test can compare thousands of documents without starting a process for each.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/docker/cli/pkg/kvfile"
	"github.com/sirupsen/logrus"
)

type request struct {
	Directory        string            `json:"directory"`
	Files            []string          `json:"files"`
	EnvFiles         []string          `json:"envFiles"`
	Environment      map[string]string `json:"environment"`
	Profiles         []string          `json:"profiles"`
	Services         []string          `json:"services"`
	Project          string            `json:"project"`
	ProjectDirectory string            `json:"projectDirectory"`
	// Alone: load, and answer without the model.
	Alone bool `json:"alone"`
}

type answer struct {
	Model json.RawMessage `json:"model,omitempty"`
	Error string          `json:"error,omitempty"`
}

func main() {
	logrus.SetOutput(io.Discard)
	dotenv.RegisterFormat("raw", raw)
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		text, err := json.Marshal(answered(line))
		if err != nil {
			text, _ = json.Marshal(answer{Error: "cannot be written as JSON: " + err.Error()})
		}
		out.Write(append(text, '\n'))
		out.Flush()
	}
}

func answered(line []byte) (result answer) {
	var asked request
	if err := json.Unmarshal(line, &asked); err != nil {
		return answer{Error: "not a request: " + err.Error()}
	}
	defer func() {
		if panicked := recover(); panicked != nil {
			result = answer{Error: fmt.Sprint("panic: ", panicked)}
		}
	}()
	return load(asked)
}

func load(asked request) answer {
	// Relative paths of -f start at the working directory of the process.
	if err := os.Chdir(asked.Directory); err != nil {
		return answer{Error: err.Error()}
	}
	options, err := options(asked)
	if err != nil {
		return answer{Error: err.Error()}
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return answer{Error: err.Error()}
	}
	if asked.Alone {
		return answer{}
	}
	model, err := project.MarshalJSON()
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Model: model}
}

// options are those of docker compose config, in its order; the environment of this process counts for nothing.
func options(asked request) (*cli.ProjectOptions, error) {
	environment := []string{}
	for name, value := range asked.Environment {
		environment = append(environment, name+"="+value)
	}
	if _, given := asked.Environment["PWD"]; !given {
		environment = append(environment, "PWD="+asked.Directory)
	}
	return cli.NewProjectOptions(asked.Files,
		cli.WithWorkingDirectory(asked.ProjectDirectory),
		cli.WithEnv(environment),
		cli.WithEnvFiles(asked.EnvFiles...),
		cli.WithDotEnv,
		cli.WithConfigFileEnv,
		cli.WithDefaultConfigPath,
		cli.WithEnvFiles(asked.EnvFiles...),
		cli.WithDotEnv,
		cli.WithInterpolation(true),
		cli.WithNormalization(true),
		cli.WithConsistency(true),
		cli.WithResolvedPaths(true),
		cli.WithDefaultProfiles(asked.Profiles...),
		// Before the environment is resolved: files of services that are not selected are never read.
		cli.WithSelectedServices(asked.Services...),
		cli.WithName(asked.Project))
}

// raw reads the format of env files that docker compose adds to those of the loader.
func raw(file io.Reader, name string, variables map[string]string, lookup func(string) (string, bool)) error {
	lines, err := kvfile.ParseFromReader(file, lookup)
	if err != nil {
		return fmt.Errorf("failed to parse env_file %s: %w", name, err)
	}
	for _, line := range lines {
		key, value, _ := strings.Cut(line, "=")
		variables[key] = value
	}
	return nil
}
