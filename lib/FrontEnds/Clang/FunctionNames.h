//===- What functions are called, and which bodies of templates stand for all -------------===//
//
// A function is named as calls name it, so that a call finds its program: `space::function`,
// `Class::method`, with the types of parameters where the name is overloaded. Instantiations of a template
// that mean the same share one program (docs/design/0010-cpp.md).
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "SourceMap.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <llvm/ADT/DenseMap.h>
#include <string>
#include <vector>

namespace tacit::cfe {

/// Belongs to one unit; looks at project files only. Names of other functions have no template arguments and
/// no parameter types.
class FunctionNames {
public:
  /// Finds the instantiations of all templates in project files.
  FunctionNames(const clang::ASTContext &ast, SourceMap &map);

  /// The name by which calls and the program of \p function find each other.
  std::string name(const clang::FunctionDecl &function);
  /// Which bodies to lower for a function as it is written: itself unless it is part of a template, one
  /// instantiation a meaning if it has some, else the template.
  std::vector<const clang::FunctionDecl *> bodies(const clang::FunctionDecl &written);
  /// Names \p lambda, a class, after the function \p around. The first name stays.
  const std::string &nameLambda(const clang::CXXRecordDecl &lambda, const std::string &around);

private:
  /// Instantiations of one template that mean the same.
  struct Meaning {
    std::string description;
    std::vector<const clang::FunctionDecl *> functions; ///< The first one stands for all.
  };
  void collect(const clang::DeclContext &context, bool isInstantiated);
  void add(const clang::FunctionDecl &instantiation);
  const std::vector<Meaning> &meanings(const clang::FunctionDecl &pattern);
  bool isOverloaded(const clang::FunctionDecl &function) const;
  std::string findName(const clang::FunctionDecl &function);
  std::string writtenName(const clang::FunctionDecl &function);

  const clang::ASTContext &ast_;
  SourceMap &map_;
  llvm::DenseMap<const clang::FunctionDecl *, std::vector<const clang::FunctionDecl *>> instantiations_;
  llvm::DenseMap<const clang::FunctionDecl *, std::vector<Meaning>> meanings_;
  llvm::DenseMap<const clang::CXXRecordDecl *, std::string> lambdas_;
  llvm::DenseMap<const clang::FunctionDecl *, std::string> names_; ///< Of all but lambdas.
  std::map<std::string, unsigned> lambdaCounts_;                   ///< By the function around.
};

/// The name without anything around it; constructors have that of their class, without template arguments.
std::string ownName(const clang::NamedDecl &declaration);
/// The qualified name of \p declaration without template arguments and inline namespaces.
std::string plainName(const clang::NamedDecl &declaration);

} // namespace tacit::cfe
