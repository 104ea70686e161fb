//===- Types, variables and records as data items -----------------------------------===//
#pragma once

#include "Comments.h"
#include "GuessedNames.h"
#include "SourceMap.h"

#include "tacit/IR/TranslationUnit.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <functional>
#include <llvm/ADT/DenseMap.h>
#include <map>

namespace tacit::cfe {

/// Makes types and items when they are first needed; system headers give only what the unit uses.
///
/// Layout: a variable of record type has its members as children (four levels, 512 items at most), each with
/// the byte offset that Clang's record layout gives. Elements of arrays have no items of their own. Text is a
/// char array (`count` characters) or, with `count` 0, a pointer to characters; `element` is the char type.
class DataLowering {
public:
  DataLowering(const clang::ASTContext &ast, SourceMap &map, const Comments &comments,
               const GuessedNames &guesses, ir::TranslationUnit &unit)
      : ast_(ast), map_(map), comments_(comments), guesses_(guesses), unit_(unit) {}

  ir::TypeId type(clang::QualType type);
  /// The entry of a type that is none of C's; equal ones share it.
  ir::TypeId intern(const ir::Type &description);
  /// The item of a variable or parameter; \p program owns it unless it is of file scope.
  ir::DataItemId variable(const clang::VarDecl &variable, ir::ProgramId program);
  ir::DataItemId record(const clang::RecordDecl &record);
  /// The member inside its record's declaration.
  ir::DataItemId member(const clang::FieldDecl &field);
  /// The member inside the variable \p parent; invalid if the variable was not unfolded that deep.
  ir::DataItemId child(ir::DataItemId parent, const clang::FieldDecl &field) const;
  /// The member \p name of \p parent, a variable or record whose members nothing declares.
  ir::DataItemId undeclaredMember(ir::DataItemId parent, std::string_view name, const ir::Origin &origin);
  ir::DataItemId enumerator(const clang::EnumConstantDecl &constant);
  ir::DataItemId temporary(std::string_view name, clang::QualType type, ir::ProgramId program,
                           const ir::Origin &origin, std::string_view comment);
  /// A parameter of a macro, which has the type of what was handed over.
  ir::DataItemId parameter(std::string_view name, clang::QualType type, ir::ProgramId program,
                           const ir::Origin &origin);
  ir::DataItemId result(clang::QualType type, ir::ProgramId program, const ir::Origin &origin);

  /// Whether \p declaration stands in for one that was not found.
  bool isGuessed(const clang::Decl *declaration) const { return guesses_.contains(declaration); }

  /// Lowers the initialiser of a variable with static storage; set by the owner before items are made.
  std::function<ir::ExprId(const clang::Expr &)> lowerInitialiser;
  std::function<ir::ExprId(const clang::EnumConstantDecl &)> lowerEnumValue;

private:
  ir::Type describe(clang::QualType type);
  void describeBuiltin(ir::Type &result, const clang::BuiltinType &type) const;
  void describeText(ir::Type &result, clang::QualType element, bool isPointer);
  void place(ir::DataItem &item, clang::QualType type);
  void addRecordMembers(ir::DataItemId id, const clang::RecordDecl &record);
  void addMembers(ir::DataItemId parent, const clang::RecordDecl &record, std::uint64_t base, unsigned depth,
                  unsigned &budget);
  std::uint32_t sizeOf(clang::QualType type) const;

  const clang::ASTContext &ast_;
  SourceMap &map_;
  const Comments &comments_;
  const GuessedNames &guesses_;
  ir::TranslationUnit &unit_;
  llvm::DenseMap<const void *, ir::TypeId> types_;
  std::map<std::string, ir::TypeId, std::less<>> distinctTypes_;
  llvm::DenseMap<const clang::Decl *, ir::DataItemId> items_;
  llvm::DenseMap<std::pair<unsigned, const clang::Decl *>, ir::DataItemId> children_;
  std::map<std::pair<unsigned, std::string_view>, ir::DataItemId> undeclared_;
};

} // namespace tacit::cfe
